using MicroCred.Drafting.Drafts;
using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.Drafts;

/// <summary>
/// What is being drafted, by this process or another, and how it last ended: one row a section, which outlasts the process. Who drafts says every
/// <see cref="SignOfLife"/> that it goes on; who has not for longer than <see cref="Silence"/> is gone.
/// </summary>
public sealed class DraftingRuns
{
    public static readonly TimeSpan SignOfLife = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    private readonly IDbContextFactory<PortalContext> contexts;
    private readonly TimeProvider clock;

    internal DraftingRuns(IDbContextFactory<PortalContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    private long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    private long Alive => Now - (long)Silence.TotalMilliseconds;

    /// <returns>False while the section is being drafted already: nothing was begun.</returns>
    public async ValueTask<bool> BeginAsync(string draft, DraftSection section, string by, string? instruction, CancellationToken cancellation)
    {
        var (now, alive, name) = (Now, Alive, section.ToString());
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO drafting_run (draft, section, started_by, instruction, state, started_at, alive_at, refusal)
            VALUES ({draft}, {name}, {by}, {instruction}, {nameof(DraftingState.Running)}, {now}, {now}, NULL)
            ON CONFLICT (draft, section) DO UPDATE SET started_by = excluded.started_by, instruction = excluded.instruction, state = excluded.state,
                started_at = excluded.started_at, alive_at = excluded.alive_at, refusal = NULL
            WHERE drafting_run.state <> {nameof(DraftingState.Running)} OR drafting_run.alive_at < {alive}
            """, cancellation) > 0;
    }

    /// <returns>False when it is not to go on: somebody cancelled it, here or at another process.</returns>
    public async ValueTask<bool> GoesOnAsync(string draft, DraftSection section, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await Running(context, draft, section).ExecuteUpdateAsync(row => row.SetProperty(one => one.AliveAt, now), cancellation) > 0;
    }

    /// <summary>Says how it ended; one that was cancelled meanwhile stays so.</summary>
    /// <param name="refusal">JSON; absent where there is none.</param>
    public async ValueTask EndAsync(string draft, DraftSection section, DraftingState state, string? refusal, CancellationToken cancellation)
    {
        var name = state.ToString();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await Running(context, draft, section).ExecuteUpdateAsync(row => row.SetProperty(one => one.State, name).SetProperty(one => one.Refusal, refusal), cancellation);
    }

    /// <summary>Says of all that is running that it is interrupted: for a portal that starts, and that nobody shares its database with.</summary>
    public async ValueTask InterruptAllAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync($"UPDATE drafting_run SET state = {nameof(DraftingState.Interrupted)} WHERE state = {nameof(DraftingState.Running)}", cancellation);
    }

    /// <returns>The last of each section that was ever drafted.</returns>
    public async ValueTask<ImmutableArray<DraftingRun>> OfAsync(string draft, CancellationToken cancellation)
    {
        var alive = DateTimeOffset.FromUnixTimeMilliseconds(Alive);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.DraftingRuns.AsNoTracking().Where(row => row.Draft == draft).ToListAsync(cancellation);
        return [.. rows.Select(row => Read(row, alive)).OrderBy(run => run.Section)];
    }

    private static IQueryable<DraftingRunRow> Running(PortalContext context, string draft, DraftSection section)
    {
        var name = section.ToString();
        return context.DraftingRuns.Where(row => row.Draft == draft && row.Section == name && row.State == nameof(DraftingState.Running));
    }

    private static DraftingRun Read(DraftingRunRow row, DateTimeOffset alive)
    {
        var state = Enum.Parse<DraftingState>(row.State);
        return new(row.Draft, Enum.Parse<DraftSection>(row.Section), row.StartedBy, row.Instruction,
            state == DraftingState.Running && row.AliveAt < alive ? DraftingState.Interrupted : state, row.StartedAt, row.Refusal);
    }
}
