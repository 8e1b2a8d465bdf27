using System.Collections.Immutable;
using System.Security.Claims;
using MicroCred.GraphQL.Errors;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.GraphQL.Resolvers;

/// <summary>
/// What a resolver may ask about the field it answers. Valid only until the resolver returns (an asynchronous one: until its task
/// completes): take arguments out first, and do not keep the context in a value that is read later.
/// </summary>
public abstract class ResolverContext
{
    public abstract IServiceProvider Services { get; }

    /// <summary>The person asking; has no identity when nobody signed in.</summary>
    public abstract ClaimsPrincipal User { get; }

    /// <summary>Cancelled when the client goes away or the operation's time is up.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>Where the answer will stand in the response.</summary>
    public abstract ImmutableArray<PathSegment> Path { get; }

    /// <summary>
    /// The argument's value, coerced: Int is <see cref="int"/>, Float <see cref="double"/>, ID and String <see cref="string"/>, an enum, scalar
    /// or input object the type it is registered with, a list an array of these. Default of <typeparamref name="T"/> for null and for an argument left out.
    /// </summary>
    /// <exception cref="InvalidOperationException">The field has no such argument, or it is of another type.</exception>
    public T Argument<T>(string name)
    {
        var value = FindArgument(name);
        if (value is T typed)
            return typed;
        return value is null
            ? default!
            : throw new InvalidOperationException($"The argument \"{name}\" is {value.GetType()}, not {typeof(T)}: ask for it as that.");
    }

    /// <summary>Whether the request gives the argument (null counts), or the schema has a default for it.</summary>
    public abstract bool HasArgument(string name);

    /// <summary>
    /// Answers the field with an error instead of a value, without the cost of an exception. The resolver returns at once what this
    /// returns. Path and locations are filled in.
    /// </summary>
    public T? Refuse<T>(GraphQLError error)
    {
        Refuse(error);
        return default;
    }

    /// <param name="code">One of <see cref="ErrorCodes"/>.</param>
    /// <param name="message">What was found, what was expected and how to mend it.</param>
    public T? Refuse<T>(string code, string message) => Refuse<T>(new GraphQLError(code, message));

    public T Service<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>The coerced value; null for null and for an argument left out.</summary>
    /// <exception cref="InvalidOperationException">The field has no such argument.</exception>
    protected abstract object? FindArgument(string name);

    /// <summary>Notes the error that the field is answered with.</summary>
    protected abstract void Refuse(GraphQLError error);
}
