using System.Collections.Immutable;
using System.Text;
using MicroCred.Drafting.Drafts;
using MicroCred.Frameworks.Results;

namespace MicroCred.Portal.Drafting.Running;

/// <summary>
/// Where whoever follows a draft sees what is being drafted, letter by letter. Followers keep their own place in the text and take what came since,
/// so that a slow one costs no memory and holds nobody up.
/// </summary>
internal sealed class DraftBoard
{
    private const int MostEnds = 32;

    private readonly Lock turn = new();
    private readonly StringBuilder text = new();
    private DraftSection section;
    private bool isDrafting;
    private int beginnings;
    private ImmutableArray<DraftingEnd> ends = [];
    private int endsBefore;
    private TaskCompletionSource changed = NewSignal();

    /// <summary>A section begins; or begins again, and what was shown of it is void.</summary>
    public void Begin(DraftSection drafted) => Change(() =>
    {
        (section, isDrafting) = (drafted, true);
        beginnings++;
        text.Clear();
    });

    public void Show(string delta)
    {
        if (delta.Length > 0)
            Change(() => text.Append(delta));
    }

    /// <summary>For a drafter that writes nothing before the end.</summary>
    public void ShowIfBlank(string whole) => Change(() =>
    {
        if (text.Length == 0)
            text.Append(whole);
    });

    /// <param name="refusal">Absent where it ended well.</param>
    public void End(Refusal? refusal) => Change(() =>
    {
        ends = ends.Add(new(section, refusal));
        if (ends.Length > MostEnds)
            (ends, endsBefore) = (ends.RemoveAt(0), endsBefore + 1);
        isDrafting = false;
    });

    /// <param name="place">Where the follower stands; it is moved on.</param>
    /// <param name="next">Completes when there is more.</param>
    public BoardNews Look(ref BoardPlace place, out Task next)
    {
        lock (turn)
        {
            next = changed.Task;
            var beganAgain = place.Beginnings != beginnings;
            var from = beganAgain ? 0 : place.Letters;
            var news = new BoardNews(section, isDrafting, beganAgain, text.ToString(from, text.Length - from), [.. ends.Skip(Math.Max(0, place.Ends - endsBefore))]);
            place = new(beginnings, text.Length, endsBefore + ends.Length);
            return news;
        }
    }

    /// <summary>Where a new follower begins: at the text so far if it is still being written, after the ends so far.</summary>
    public BoardPlace Enter()
    {
        lock (turn)
            return new(beginnings, isDrafting ? 0 : text.Length, endsBefore + ends.Length);
    }

    private void Change(Action change)
    {
        TaskCompletionSource told;
        lock (turn)
        {
            change();
            (told, changed) = (changed, NewSignal());
        }

        told.SetResult();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal readonly record struct BoardPlace(int Beginnings, int Letters, int Ends);

/// <param name="Section">That the text is of; without meaning where nothing was drafted yet.</param>
/// <param name="IsDrafting">The text is still being written.</param>
/// <param name="BeganAgain">What the follower saw before is void.</param>
internal sealed record BoardNews(DraftSection Section, bool IsDrafting, bool BeganAgain, string Text, ImmutableArray<DraftingEnd> Ends);

/// <param name="Refusal">Absent where it ended well.</param>
internal sealed record DraftingEnd(DraftSection Section, Refusal? Refusal);
