using System.Collections.Immutable;
using MicroCred.Frameworks;
using MicroCred.Frameworks.Levels;
using MicroCred.Frameworks.Mapping;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.Hosting.Entities;
using MicroCred.Portal.Entities;

namespace MicroCred.Portal.Reference.Confirmations;

/// <summary>
/// One level's row of its framework's referencing, as far as custodians confirmed or corrected it. Its key is the level ("KKNI 7"), its state
/// all confirmations in the order given; of one day, the last counts.
/// </summary>
/// <param name="packs">The country packs, by which a confirmation is checked.</param>
internal sealed class ReferencingRowEntity(ReferenceData packs) : PortalEntityKind<ImmutableArray<ReferencingConfirmation>, ConfirmRow, RowConfirmed>(KindName)
{
    public const string KindName = "referencing-row";

    public static readonly EventFormats<RowConfirmed> Formats = new EventFormats<RowConfirmed>().Add<RowConfirmed>("row-confirmed");

    public override ImmutableArray<ReferencingConfirmation> Initial => [];

    public override EventFormats<RowConfirmed> Events => Formats;

    public override Decision<RowConfirmed, Refusal> Decide(ImmutableArray<ReferencingConfirmation> state, ConfirmRow command, Deed deed)
    {
        var today = DateOnly.FromDateTime(deed.At.UtcDateTime);
        var confirmed = new RowConfirmed(
            command.Level.Framework, command.Level.Number, command.AqrfLevels, command.Source, command.Section, deed.By, command.On ?? today);
        if (packs.Check(confirmed.ToConfirmation()) is { } unfit)
            return unfit;
        if (confirmed.On < today)
            return new Refusal(RefusalCode.BadUserInput, new Message("refusal.confirmationBackdated", confirmed.On, today), "on");
        return state is [.., var latest] && confirmed.Repeats(latest) ? Follows() : Follows(confirmed);
    }

    public override ImmutableArray<ReferencingConfirmation> Evolve(ImmutableArray<ReferencingConfirmation> state, RowConfirmed happened) =>
        state.Add(happened.ToConfirmation());
}

/// <param name="AqrfLevels">Ascending; none where the document places the level nowhere.</param>
/// <param name="Source">Code of the document that was read.</param>
/// <param name="Section">Section, table or page of it.</param>
/// <param name="On">The first day on which it counts: today or later, for what was answered for a day that is past stays as it was. Absent: today.</param>
public sealed record ConfirmRow(LevelId Level, ImmutableArray<int> AqrfLevels, string Source, string Section, DateOnly? On = null);

/// <summary>A custodian read a level's row in the primary source.</summary>
internal sealed record RowConfirmed(string Framework, int Number, ImmutableArray<int> AqrfLevels, string Source, string Section, string By, DateOnly On)
{
    public ReferencingConfirmation ToConfirmation() => new(new(Framework, Number), AqrfLevels, Source, Section, By, On);

    /// <summary>The same person read the same in the same place, and it counted already.</summary>
    public bool Repeats(ReferencingConfirmation known) =>
        known.On <= On && known.By == By && known.SourceCode == Source && known.Section == Section && known.AqrfLevels.SequenceEqual(AqrfLevels);
}
