namespace MicroCred.GraphQL.Limits;

/// <summary>Sentences of the refusals: {0} is the figure, {1} the allowance.</summary>
internal static class LimitMessages
{
    public const string DocumentBytes = "The document has {0} bytes; {1} are allowed. Send a smaller document.";
    public const string Depth = "The operation nests fields {0} deep; {1} are allowed. Ask for less depth, or in two requests.";
    public const string RootFields = "The operation selects {0} root fields; {1} are allowed. Ask in several requests.";
    public const string Aliases = "The operation uses {0} aliases; {1} are allowed. Ask in several requests.";
    public const string Directives = "A place in the operation has {0} directives; {1} are allowed.";
    public const string IntrospectionDepth = "The operation nests lists of introspection {0} deep; {1} are allowed.";
    public const string Cost = "The operation is estimated to cost {0}; {1} is allowed. Ask for fewer items a page (first, last) or for fewer fields.";
    public const string VariableValues = "The variables hold at least {0} values; {1} are allowed. Send them in several requests.";
    public const string ConcurrentOperations = "{0} operations of yours would run at a time; {1} are allowed. Wait until others are answered.";
}
