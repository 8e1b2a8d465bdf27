using System.Text.Json.Serialization;

namespace MicroCred.Hosting.Tests.Kit;

/// <summary>A made-up thing with a life: a shelf that holds so many books and no more.</summary>
internal sealed class Shelf() : EntityKind<ShelfState, ShelfCommand, ShelfEvent, ShelfRefusal>("shelf")
{
    public const int MostBooks = 1000;

    public static readonly Shelf Kind = new();

    public override ShelfState Initial => new([]);

    public override EventFormats<ShelfEvent> Events { get; } = new EventFormats<ShelfEvent>().Add<BookPut>("book-put").Add<BookTaken>("book-taken");

    public override Decision<ShelfEvent, ShelfRefusal> Decide(ShelfState state, ShelfCommand command, Deed deed) => command switch
    {
        PutBooks put when state.Books.Length + put.Titles.Length > MostBooks => new ShelfRefusal($"full at {state.Books.Length}"),
        PutBooks put => Follows([.. put.Titles.Select(title => new BookPut(title, deed.By, deed.At))]),
        TakeBook take when !state.Books.Contains(take.Title) => new ShelfRefusal($"no {take.Title}"),
        TakeBook take => Follows(new BookTaken(take.Title)),
        _ => throw new ArgumentOutOfRangeException(nameof(command)),
    };

    public override ShelfState Evolve(ShelfState state, ShelfEvent happened) => happened switch
    {
        BookPut put => new(state.Books.Add(put.Title)),
        BookTaken taken => new(state.Books.Remove(taken.Title)),
        _ => throw new ArgumentOutOfRangeException(nameof(happened)),
    };

    public override ShelfRefusal Refuse(Clash clash) => new($"{clash.Reason} {clash.Expected} {clash.Found}".Replace("  ", " "));
}

internal sealed record ShelfState(ImmutableArray<string> Books)
{
    public override string ToString() => string.Join(' ', Books);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(PutBooks), "put")]
[JsonDerivedType(typeof(TakeBook), "take")]
internal abstract record ShelfCommand;

internal sealed record PutBooks(params ImmutableArray<string> Titles) : ShelfCommand;

internal sealed record TakeBook(string Title) : ShelfCommand;

internal abstract record ShelfEvent;

internal sealed record BookPut(string Title, string By, DateTimeOffset At) : ShelfEvent;

internal sealed record BookTaken(string Title) : ShelfEvent;

internal sealed record ShelfRefusal(string Why);

internal static class ShelfAsking
{
    public static Task<Reply<ShelfState, ShelfRefusal>> PutAsync(this IEntityHost host, string key, string title, long? expected = null, string? once = null) =>
        host.AskAsync(Shelf.Kind, key, new(new PutBooks(title), "Ana", expected, once));

    public static Task<Reply<ShelfState, ShelfRefusal>> TakeAsync(this IEntityHost host, string key, string title, string? once = null) =>
        host.AskAsync(Shelf.Kind, key, new(new TakeBook(title), "Ana", Once: once));

    /// <summary>A reply in one line: version, state, refusal.</summary>
    public static string Line(this Reply<ShelfState, ShelfRefusal> reply) => $"{reply.Version} [{reply.State}] {reply.Refusal?.Why}".TrimEnd();

    public static async Task<string> LineAsync(this IEntityHost host, string key)
    {
        var snapshot = await host.ReadAsync(Shelf.Kind, key);
        return $"{snapshot.Version} [{snapshot.State}]";
    }
}
