using System.Collections.Immutable;
using MicroCred.Recognition.Catalogue;
using Microsoft.Extensions.Primitives;

namespace MicroCred.Portal.Pages.Compare;

/// <summary>
/// The micro-credentials chosen for a comparison, in the order of choice. They live in the address (<c>ids=12,15</c>), so that choosing needs
/// neither script nor cookie and what was chosen can be shared.
/// </summary>
public sealed record Basket(ImmutableArray<MicroCredentialId> Ids)
{
    public const string Field = "ids";

    public static Basket Empty { get; } = new([]);

    public bool IsEmpty => Ids.IsEmpty;

    /// <summary>A list with commas, a repeated parameter, or both. What is no id, or stands twice, is passed over.</summary>
    public static Basket Read(StringValues values)
    {
        var ids = ImmutableArray.CreateBuilder<MicroCredentialId>();
        foreach (var text in Parts(values))
        {
            if (MicroCredentialId.TryParse(text, out var id) && !ids.Contains(id))
                ids.Add(id);
        }

        return new(ids.DrainToImmutable());
    }

    /// <summary>The ids as they stand in an address, right or not.</summary>
    public static IEnumerable<string> Parts(StringValues values) =>
        values.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    public bool Contains(MicroCredentialId id) => Ids.Contains(id);

    public Basket With(MicroCredentialId id) => Contains(id) ? this : new(Ids.Add(id));

    public Basket Without(MicroCredentialId id) => new(Ids.Remove(id));

    /// <summary>For an address; null where nothing is chosen, so that the address stays short.</summary>
    public string? InAddress => IsEmpty ? null : string.Join(',', Ids);
}
