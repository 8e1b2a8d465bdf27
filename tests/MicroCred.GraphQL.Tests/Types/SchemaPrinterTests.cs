using MicroCred.GraphQL.Language;
using MicroCred.GraphQL.Types;

namespace MicroCred.GraphQL.Tests.Types;

public class SchemaPrinterTests
{
    private const string Everything = """"
        """What the service offers."""
        schema {
          query: Root
        }

        """Limits a list."""
        directive @limit(
          """At most."""
          to: Int! = 10
        ) repeatable on FIELD_DEFINITION | OBJECT

        """Where reading starts."""
        type Root implements Node @limit(to: 3) @limit {
          id: ID!
          """
          Several
          lines.
          """
          things(filter: Filter = {mode: [ON]}, first: Int @deprecated(reason: "Use filter.")): [Thing!]! @limit
        }

        interface Node {
          id: ID!
        }

        union Thing = Root

        enum Mode {
          ON
          """No longer."""
          OFF @deprecated
        }

        input Filter @oneOf {
          mode: [Mode!]
          text: String
        }

        scalar Date @specifiedBy(url: "https://example.org")

        """";

    [Fact]
    public void Print_EveryKindOfDefinition_ReadsBackAsTheSameText() =>
        Assert.Equal(Everything, SchemaPrinter.Print(SchemaBuilder.Build(new Source(Everything))));

    [Fact]
    public void Print_Extensions_AreMergedAndBuiltInsLeftOut() =>
        Assert.Equal(
            """
            type Query {
              a: Int
              b: String
            }

            """,
            SchemaPrinter.Print(SchemaBuilder.Build(new Source("type Query { a: Int }"), new Source("extend type Query { b: String }"))));
}
