namespace MicroCred.Storage.Tests.Kit;

/// <summary>A test that needs PostgreSQL; skipped with the reason where there is none.</summary>
internal sealed class PostgreSqlFactAttribute : FactAttribute
{
    public PostgreSqlFactAttribute() => Skip = PostgreSqlServer.Absent;
}

/// <summary>The same for a table of cases.</summary>
internal sealed class PostgreSqlTheoryAttribute : TheoryAttribute
{
    public PostgreSqlTheoryAttribute() => Skip = PostgreSqlServer.Absent;
}
