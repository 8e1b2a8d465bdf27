namespace MicroCred.GraphQL.Resolvers;

/// <summary>
/// How to tell the object type of an interface's or union's value. Needed only where CLR types do not tell it, because two object types
/// share one; otherwise the object type registered for the value's CLR type is taken.
/// </summary>
/// <param name="TypeName">Returns the object type's name in the schema.</param>
public sealed record AbstractBinding(string Name, Func<object, string> TypeName);
