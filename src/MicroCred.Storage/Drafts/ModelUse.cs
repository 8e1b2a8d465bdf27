using MicroCred.Storage.Model;
using Microsoft.EntityFrameworkCore;

namespace MicroCred.Storage.Drafts;

/// <summary>What each person has asked of models on each day (UTC), whatever came of it.</summary>
public sealed class ModelUse
{
    private readonly IDbContextFactory<PortalContext> contexts;
    private readonly TimeProvider clock;

    internal ModelUse(IDbContextFactory<PortalContext> contexts, TimeProvider clock) => (this.contexts, this.clock) = (contexts, clock);

    private DateOnly Today => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Adds one question to today's.</summary>
    public async ValueTask AddAsync(string person, long inputTokens, long outputTokens, CancellationToken cancellation)
    {
        var day = Today;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO model_use (person, day, questions, input_tokens, output_tokens) VALUES ({person}, {day}, 1, {inputTokens}, {outputTokens})
            ON CONFLICT (person, day) DO UPDATE SET questions = model_use.questions + 1,
                input_tokens = model_use.input_tokens + excluded.input_tokens, output_tokens = model_use.output_tokens + excluded.output_tokens
            """, cancellation);
    }

    /// <returns>Tokens read and written for the person today.</returns>
    public async ValueTask<long> TodayAsync(string person, CancellationToken cancellation)
    {
        var day = Today;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.ModelUse.Where(row => row.Person == person && row.Day == day).SumAsync(row => row.InputTokens + row.OutputTokens, cancellation);
    }
}

internal sealed class ModelUseRow
{
    public required string Person { get; set; }

    public DateOnly Day { get; set; }

    public long Questions { get; set; }

    public long InputTokens { get; set; }

    public long OutputTokens { get; set; }
}
