using System.Diagnostics.CodeAnalysis;
using MicroCred.GraphQL.Execution;

namespace MicroCred.GraphQL.Resolvers;

/// <summary>A custom scalar: the CLR type that stands for it and how it is read and written.</summary>
public abstract class ScalarBinding(string name, Type clrType, string expected)
{
    public string Name { get; } = name;

    public Type ClrType { get; } = clrType;

    /// <summary>What a value looks like, to follow "expected" in an error: "an ISO 8601 calendar date such as 2026-11-22".</summary>
    public string Expected { get; } = expected;

    public abstract TOut Accept<TOut>(IScalarVisitor<TOut> visitor);
}

public interface IScalarVisitor<out TOut>
{
    TOut Visit<T>(ScalarBinding<T> scalar);
}

/// <returns>False where the input is none of the scalar's values.</returns>
public delegate bool ScalarReader<T>(ScalarInput input, [MaybeNullWhen(false)] out T value);

/// <summary>Writes exactly one value.</summary>
public delegate void ScalarWriter<in T>(T value, JsonOutput json);

public sealed class ScalarBinding<T>(string name, string expected, ScalarReader<T> read, ScalarWriter<T> write) : ScalarBinding(name, typeof(T), expected)
{
    public ScalarReader<T> Read { get; } = read;

    public ScalarWriter<T> Write { get; } = write;

    public override TOut Accept<TOut>(IScalarVisitor<TOut> visitor) => visitor.Visit(this);
}

public enum ScalarInputKind { String, Int, Float, Boolean, Enum, List, Object }

/// <summary>A scalar as it came, in a document or among the variables; never null.</summary>
/// <param name="Text">The string's value, or the number, boolean or name as written; empty for lists and objects.</param>
public readonly record struct ScalarInput(ScalarInputKind Kind, string Text);
