using MicroCred.GraphQL.Language;

namespace MicroCred.GraphQL.Validation;

/// <summary>All messages of validation. The wording is that of the reference implementation, which clients and their tools know.</summary>
internal static class ValidationMessages
{
    /// <summary>More places in one error help nobody.</summary>
    public const int MostLocations = 20;

    public const string TooManyErrors = "Too many validation errors, error limit reached. Validation aborted.";
    public const string TooMuchWork = "Checking the document took {0} steps; {1} are allowed. Its fragments multiply one another: write them out, or ask for less.";
    public const string LoneAnonymous = "This anonymous operation must be the only defined operation.";

    public static string NotExecutable(string definition) => $"The {definition} definition is not executable.";

    public static string UnsupportedOperation(string operation) => $"The {operation} operation is not supported by the schema.";

    public static string DuplicateOperation(string name) => $"There can be only one operation named \"{Short(name)}\".";

    public static string SubscriptionDirectives(string subscription) => $"{subscription} must not use `@skip` or `@include` directives in the top level selection.";

    public static string SubscriptionFields(string subscription) => $"{subscription} must select only one top level field.";

    public static string SubscriptionIntrospects(string subscription) => $"{subscription} must not select an introspection top level field.";

    public static string Subscription(string? name) => name is null ? "Anonymous Subscription" : $"Subscription \"{Short(name)}\"";

    public static string UnknownField(string field, string type, string suggestion) => $"Cannot query field \"{Short(field)}\" on type \"{type}\".{suggestion}";

    public static string Conflict(string name, string reason) =>
        $"Fields \"{Short(name)}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.";

    public static string DifferentFields(string name, string other) => $"\"{Short(name)}\" and \"{Short(other)}\" are different fields";

    public const string DifferingArguments = "they have differing arguments";

    public static string DifferingTypes(string type, string other) => $"they return conflicting types \"{type}\" and \"{other}\"";

    public static string SubfieldConflict(string name, string reason) => $"subfields \"{Short(name)}\" conflict because {reason}";

    public static string LeafWithSelection(string field, string type) => $"Field \"{Short(field)}\" must not have a selection since type \"{type}\" has no subfields.";

    public static string SelectionMissing(string field, string type) =>
        $"Field \"{Short(field)}\" of type \"{type}\" must have a selection of subfields. Did you mean \"{Short(field)} {{ ... }}\"?";

    public static string UnknownFieldArgument(string argument, string field, string suggestion) => $"Unknown argument \"{Short(argument)}\" on field \"{field}\".{suggestion}";

    public static string UnknownDirectiveArgument(string argument, string directive, string suggestion) =>
        $"Unknown argument \"{Short(argument)}\" on directive \"@{directive}\".{suggestion}";

    public static string DuplicateArgument(string name) => $"There can be only one argument named \"{Short(name)}\".";

    public static string ArgumentMissing(string field, string argument, string type) =>
        $"Argument \"{field}({argument}:)\" of type \"{type}\" is required, but it was not provided.";

    public static string DirectiveArgumentMissing(string directive, string argument, string type) =>
        $"Argument \"@{directive}({argument}:)\" of type \"{type}\" is required, but it was not provided.";

    public static string DuplicateFragment(string name) => $"There can be only one fragment named \"{Short(name)}\".";

    public static string UnknownType(string name, string suggestion) => $"Unknown type \"{Short(name)}\".{suggestion}";

    public static string FragmentOnLeaf(string? fragment, string type) => fragment is null
        ? $"Fragment cannot condition on non composite type \"{type}\"."
        : $"Fragment \"{Short(fragment)}\" cannot condition on non composite type \"{type}\".";

    public static string UnusedFragment(string name) => $"Fragment \"{Short(name)}\" is never used.";

    public static string UnknownFragment(string name) => $"Unknown fragment \"{Short(name)}\".";

    public static string FragmentCycle(string name, IReadOnlyCollection<string> via) => via.Count == 0
        ? $"Cannot spread fragment \"{Short(name)}\" within itself."
        : $"Cannot spread fragment \"{Short(name)}\" within itself via {string.Join(", ", via.Take(MostLocations).Select(step => $"\"{Short(step)}\""))}.";

    public static string ImpossibleSpread(string? fragment, string parent, string type) => fragment is null
        ? $"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\"."
        : $"Fragment \"{Short(fragment)}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".";

    public static string WrongValue(string type, ValueNode value) => $"Expected value of type \"{type}\", found {Short(Printer.Print(value))}.";

    public static string WrongScalar(string type, ValueNode value, string reason) => $"Expected value of type \"{type}\", found {Short(Printer.Print(value))}; {reason}";

    public static string NoInt(ValueNode value) => $"Int cannot represent non-integer value: {Short(Printer.Print(value))}";

    public static string NoInt32(string text) => $"Int cannot represent non 32-bit signed integer value: {Short(text)}";

    public static string NoFloat(ValueNode value) => $"Float cannot represent non numeric value: {Short(Printer.Print(value))}";

    public static string NoFiniteFloat(string text) => $"Float cannot represent non finite value: {Short(text)}";

    public static string NoString(ValueNode value) => $"String cannot represent a non string value: {Short(Printer.Print(value))}";

    public static string NoBoolean(ValueNode value) => $"Boolean cannot represent a non boolean value: {Short(Printer.Print(value))}";

    public static string NoId(ValueNode value) => $"ID cannot represent a non-string and non-integer value: {Short(Printer.Print(value))}";

    public static string NoEnum(string type, ValueNode value, string suggestion) => $"Enum \"{type}\" cannot represent non-enum value: {Short(Printer.Print(value))}.{suggestion}";

    public static string UnknownEnumValue(string type, string value, string suggestion) => $"Value \"{Short(value)}\" does not exist in \"{type}\" enum.{suggestion}";

    public static string UnknownInputField(string field, string type, string suggestion) => $"Field \"{Short(field)}\" is not defined by type \"{type}\".{suggestion}";

    public static string InputFieldMissing(string type, string field, string fieldType) => $"Field \"{type}.{field}\" of required type \"{fieldType}\" was not provided.";

    public static string OneOfCount(string type) => $"OneOf Input Object \"{type}\" must specify exactly one key.";

    public static string OneOfNull(string type, string field) => $"Field \"{type}.{field}\" must be non-null.";

    public static string DuplicateInputField(string name) => $"There can be only one input field named \"{Short(name)}\".";

    public static string UnknownDirective(string name) => $"Unknown directive \"@{Short(name)}\".";

    public static string MisplacedDirective(string name, string location) => $"Directive \"@{name}\" may not be used on {location}.";

    public static string RepeatedDirective(string name) => $"The directive \"@{name}\" can only be used once at this location.";

    public static string DuplicateVariable(string name) => $"There can be only one variable named \"${Short(name)}\".";

    public static string OutputVariable(string name, TypeNode type) => $"Variable \"${Short(name)}\" cannot be non-input type \"{type}\".";

    public static string UndefinedVariable(string name, string? operation) => operation is null
        ? $"Variable \"${Short(name)}\" is not defined."
        : $"Variable \"${Short(name)}\" is not defined by operation \"{Short(operation)}\".";

    public static string UnusedVariable(string name, string? operation) => operation is null
        ? $"Variable \"${Short(name)}\" is never used."
        : $"Variable \"${Short(name)}\" is never used in operation \"{Short(operation)}\".";

    public static string VariablePosition(string name, string type, string expected) => $"Variable \"${Short(name)}\" of type \"{type}\" used in position expecting type \"{expected}\".";

    public static string NullableOneOfVariable(string name, string type, string input) =>
        $"Variable \"${Short(name)}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{input}\".";

    /// <summary>What a client sent is quoted, but not without end.</summary>
    private static string Short(string text) => text.Length <= 100 ? text : string.Concat(text.AsSpan(0, 99), "…");
}
