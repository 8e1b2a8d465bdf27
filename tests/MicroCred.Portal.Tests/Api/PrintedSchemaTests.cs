using MicroCred.GraphQL.Types;
using MicroCred.Portal.Api;

namespace MicroCred.Portal.Tests.Api;

public class PrintedSchemaTests
{
    private const string Refresh = "MICROCRED_REFRESH_SCHEMA";

    [Fact]
    public void Schema_Printed_IsTheCommittedContract()
    {
        var file = Repository.File("docs", "schema.graphql");
        var printed = SchemaPrinter.Print(PortalSchema.Build());
        if (Environment.GetEnvironmentVariable(Refresh) == "1")
            File.WriteAllText(file, printed);
        Assert.True(
            File.Exists(file) && File.ReadAllText(file) == printed,
            $"docs/schema.graphql is not the schema that the portal serves. If the change is meant, write it anew with {Refresh}=1 dotnet test tests/MicroCred.Portal.Tests, and read the diff as a client would.");
    }
}
