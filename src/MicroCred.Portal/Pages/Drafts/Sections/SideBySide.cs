using System.Collections.Immutable;
using MicroCred.Drafting.Drafts;

namespace MicroCred.Portal.Pages.Drafts.Sections;

/// <summary>A row of two versions beside each other.</summary>
/// <param name="Earlier">Absent where the line was added.</param>
/// <param name="Later">Absent where the line was taken out.</param>
internal sealed record SideBySide(string? Earlier, string? Later, bool IsSame)
{
    /// <summary>Lines that were taken out stand beside those that took their place.</summary>
    public static ImmutableArray<SideBySide> Of(ImmutableArray<ComparedLine> lines)
    {
        var rows = ImmutableArray.CreateBuilder<SideBySide>();
        var (removed, added) = (new List<string>(), new List<string>());
        foreach (var line in lines)
        {
            if (line.Change == LineChange.Removed)
            {
                removed.Add(line.Text);
            }
            else if (line.Change == LineChange.Added)
            {
                added.Add(line.Text);
            }
            else
            {
                Pair();
                rows.Add(new(line.Text, line.Text, true));
            }
        }

        Pair();
        return rows.ToImmutable();

        void Pair()
        {
            for (var i = 0; i < Math.Max(removed.Count, added.Count); i++)
                rows.Add(new(i < removed.Count ? removed[i] : null, i < added.Count ? added[i] : null, false));
            removed.Clear();
            added.Clear();
        }
    }
}
