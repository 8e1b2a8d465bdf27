namespace MicroCred.GraphQL.Types;

/// <summary>Every problem that a schema can have. Each is shown after the file, line and column where it stands.</summary>
internal static class SchemaMessages
{
    public const string NoQuery = "The schema has no query type. Define \"type Query\", or name one with \"schema { query: ... }\".";
    public const string OneSchema = "The schema is defined more than once. Keep one definition and extend it.";

    public static string Executable(string kind) => $"A schema cannot hold {kind}. Move it to a document that is executed.";

    public static string Duplicate(string what, string name) => $"{what} \"{name}\" is defined more than once. Remove one, or extend the first.";

    public static string UnknownType(string name) => $"Unknown type \"{name}\". Define it, or correct its name.";

    public static string ExtendsNothing(string name) => $"Cannot extend \"{name}\": no such type is defined.";

    public static string ExtendsOtherKind(string name, string kind, string extension) => $"Cannot extend \"{name}\" as {extension}: it is {kind}.";

    public static string Reserved(string name) => $"The name \"{name}\" begins with \"__\", which the specification reserves.";

    public static string Empty(string name, string members) => $"\"{name}\" has no {members}. Give it at least one.";

    public static string NotOutput(string where, string type) => $"{where} has the type {type}, which is an input type. A field needs an output type.";

    public static string NotInput(string where, string type) => $"{where} has the type {type}, which is an output type. An argument or input field needs an input type.";

    public static string NotObject(string where, string name) => $"{where} names \"{name}\", which is no object type.";

    public static string NotInterface(string type, string name) => $"\"{type}\" implements \"{name}\", which is no interface.";

    public static string SelfInterface(string name) => $"\"{name}\" cannot implement itself.";

    public static string InterfaceCycle(string name, string other) => $"\"{name}\" cannot implement \"{other}\", which implements it.";

    public static string MissingInterface(string type, string missing, string because) => $"\"{type}\" implements \"{because}\" and so must implement \"{missing}\" too.";

    public static string MissingField(string type, string contract, string field) => $"\"{type}\" implements \"{contract}\" but lacks its field \"{field}\".";

    public static string WrongFieldType(string type, string field, string found, string contract, string expected) =>
        $"\"{type}.{field}\" is {found}, but \"{contract}.{field}\" promises {expected}.";

    public static string MissingArgument(string type, string field, string contract, string argument) => $"\"{type}.{field}\" lacks the argument \"{argument}\" of \"{contract}.{field}\".";

    public static string WrongArgumentType(string type, string field, string argument, string found, string contract, string expected) =>
        $"The argument \"{argument}\" of \"{type}.{field}\" is {found}, but in \"{contract}.{field}\" it is {expected}.";

    public static string ExtraRequiredArgument(string type, string field, string argument, string contract) =>
        $"The argument \"{argument}\" of \"{type}.{field}\" is required, but \"{contract}.{field}\" does not have it. Make it optional.";

    public static string DeprecatedOnly(string type, string field, string contract) => $"\"{type}.{field}\" is deprecated, but \"{contract}.{field}\" is not.";

    public static string RequiredDeprecated(string where) => $"{where} is required and cannot be deprecated. Make it optional first.";

    public static string OneOfField(string where, string fault) => $"{where} belongs to a @oneOf input object and must {fault}.";

    public static string InputCycle(string name, string path) => $"\"{name}\" can never be given: {path} requires itself. Make one of these fields nullable or a list.";

    public static string Endless(string name) => $"\"{name}\" can never be given: each of its fields needs another of it inside. Give it a field that ends.";

    public static string DefaultCycle(string name) => $"A default of \"{name}\" needs itself, through the defaults of the input objects inside it. Write one of them out.";

    public static string RepeatedDirectiveArgument(string directive, string argument) => $"Directive \"@{directive}\" is given its argument \"{argument}\" more than once.";

    public static string SameRoot(string name) => $"\"{name}\" is the root of two kinds of operation. Each needs a type of its own.";

    public static string UnknownDirective(string name) => $"Unknown directive \"@{name}\". Define it, or correct its name.";

    public static string MisplacedDirective(string name, string location) => $"Directive \"@{name}\" may not stand at {location}.";

    public static string RepeatedDirective(string name) => $"Directive \"@{name}\" may stand here only once.";

    public static string UnknownDirectiveArgument(string directive, string argument) => $"Directive \"@{directive}\" has no argument \"{argument}\".";

    public static string MissingDirectiveArgument(string directive, string argument, string type) => $"Directive \"@{directive}\" needs its argument \"{argument}\" of type {type}.";
}
