using System.Diagnostics.CodeAnalysis;

namespace MicroCred.Frameworks.Results;

/// <summary>A value or the refusal that stands in its place.</summary>
public readonly struct Result<T>
{
    private readonly T? value;

    private Result(T? value, Refusal? refusal) => (this.value, Refusal) = (value, refusal);

    public Refusal? Refusal { get; }

    /// <exception cref="InvalidOperationException">The result is a refusal: ask <see cref="TryGet"/> first.</exception>
    public T Value => Refusal is null ? value! : throw new InvalidOperationException($"Refused: {Refusal.Message.Key}");

    public bool TryGet([NotNullWhen(true)] out T? got, [NotNullWhen(false)] out Refusal? refusal)
    {
        (got, refusal) = (value, Refusal);
        return refusal is null;
    }

    public Result<TOther> Then<TOther>(Func<T, Result<TOther>> next) => Refusal is null ? next(value!) : Refusal;

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Refusal refusal) => new(default, refusal);
}
