using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Portal.Reference;
using MicroCred.Recognition.Catalogue;
using MicroCred.Recognition.Comparison;
using Microsoft.Extensions.AI;

namespace MicroCred.Portal.Comparing.Embedding;

/// <summary>
/// The vectors of outcome texts, asked for when a comparison needs them and remembered. A comparison waits only so long; the question goes on without
/// it, so that the next one has the answer. Where the endpoint fails nobody asks it for a while. Texts are never logged.
/// </summary>
internal sealed partial class OutcomeEmbeddings(
    IEmbeddingGenerator<string, Embedding<float>> generator, EmbeddingSettings settings, TimeProvider clock, ILogger<OutcomeEmbeddings> log) : IDisposable
{
    /// <summary>Of an answer that nobody waits for any more.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>After a failure.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Vectors of 1,536 numbers take 12 MB.</summary>
    private const int MostRemembered = 2_000;

    /// <summary>In one question.</summary>
    private const int MostTexts = 100;

    /// <summary>Of a text; what is longer is cut.</summary>
    private const int MostLetters = 2_000;

    /// <summary>Questions at a time.</summary>
    private readonly SemaphoreSlim turns = new(2, 2);
    private readonly Lock asking = new();
    private readonly Dictionary<string, Task<IReadOnlyDictionary<string, float[]>?>> asked = new(StringComparer.Ordinal);
    private Remembered<float[]> remembered = new(MostRemembered);
    private int? dimension;
    private DateTimeOffset quietUntil = DateTimeOffset.MinValue;

    /// <summary>Does not fail: where the model gives no answer in time, the similarity says so.</summary>
    public async ValueTask<ITextSimilarity> OfAsync(IEnumerable<MicroCredential> credentials, CancellationToken cancellation)
    {
        var vectors = new Dictionary<string, float[]>(StringComparer.Ordinal);
        var (asks, isQuiet) = Find(TextsOf(credentials), vectors);
        if (isQuiet)
            return Silent;
        try
        {
            foreach (var answer in await Task.WhenAll(asks).WaitAsync(settings.Wait, clock, cancellation))
            {
                if (answer is null)
                    return Silent;
                foreach (var (text, vector) in answer)
                    vectors[text] = vector;
            }
        }
        catch (TimeoutException)
        {
            return Silent;
        }

        return new EmbeddedTexts(settings, vectors);
    }

    public void Dispose() => turns.Dispose();

    private EmbeddedTexts Silent => new(settings, null);

    private static IEnumerable<string> TextsOf(IEnumerable<MicroCredential> credentials) =>
        credentials.SelectMany(credential => credential.Stated.LearningOutcomes).Select(outcome => outcome.Text.Text).Distinct(StringComparer.Ordinal);

    /// <summary>What is remembered goes to <paramref name="known"/>; the rest is asked, each text by one question at a time.</summary>
    private (IReadOnlyList<Task<IReadOnlyDictionary<string, float[]>?>> Asked, bool IsQuiet) Find(IEnumerable<string> texts, Dictionary<string, float[]> known)
    {
        lock (asking)
        {
            var missing = new List<string>();
            foreach (var text in texts)
            {
                if (remembered.Find(text) is { } vector)
                    known[text] = vector;
                else
                    missing.Add(text);
            }

            if (missing.Count > 0 && clock.GetUtcNow() < quietUntil)
                return ([], true);
            string[] unasked = [.. missing.Where(text => !asked.ContainsKey(text))];
            if (unasked.Length > 0)
            {
                var question = Task.Run(() => AskAsync(unasked));
                foreach (var text in unasked)
                    asked[text] = question;
            }

            return ([.. missing.Select(text => asked[text]).Distinct()], false);
        }
    }

    private async Task<IReadOnlyDictionary<string, float[]>?> AskAsync(string[] texts)
    {
        try
        {
            using var patience = new CancellationTokenSource(Longest, clock);
            await turns.WaitAsync(patience.Token);
            try
            {
                return await AskInLotsAsync(texts, patience.Token);
            }
            finally
            {
                turns.Release();
            }
        }
        catch (OperationCanceledException)
        {
            return Fail($"there was no answer in {Longest.TotalSeconds} s.");
        }
        catch (HttpRequestException failure)
        {
            return Fail(failure.StatusCode is { } status ? $"{failure.Message} Status {(int)status}." : failure.Message);
        }
        catch (Exception failure)
        {
            // Whatever stands behind the port, a comparison does not fail for it. The message may hold a text.
            return Fail(failure.GetType().Name);
        }
        finally
        {
            lock (asking)
            {
                foreach (var text in texts)
                    asked.Remove(text);
            }
        }
    }

    private async Task<IReadOnlyDictionary<string, float[]>?> AskInLotsAsync(string[] texts, CancellationToken cancellation)
    {
        var all = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var lot in texts.Chunk(MostTexts))
        {
            var answer = await generator.GenerateAsync(lot.Select(text => text.Length > MostLetters ? text[..MostLetters] : text), cancellationToken: cancellation);
            if (!Keep(lot, answer, all))
                return Fail("its answer is not one vector for each text, all of one length.");
        }

        return all;
    }

    private bool Keep(string[] texts, IReadOnlyList<Embedding<float>> answer, Dictionary<string, float[]> all)
    {
        lock (asking)
        {
            if (ReadVectors.From(answer, texts.Length, dimension) is not { } vectors)
                return false;
            dimension = vectors[0].Length;
            foreach (var (text, vector) in texts.Zip(vectors))
            {
                remembered.Keep(text, vector);
                all[text] = vector;
            }

            return true;
        }
    }

    /// <remarks>What was remembered goes, too: another model may stand behind the name now.</remarks>
    private Dictionary<string, float[]>? Fail(string reason)
    {
        lock (asking)
            (quietUntil, dimension, remembered) = (clock.GetUtcNow() + Pause, null, new(MostRemembered));
        NotAnswered(log, settings.Model, reason);
        return null;
    }

    [LoggerMessage(LogLevel.Warning, "Outcomes are compared by their words alone, for the embedding model {Model} cannot be used: {Reason}")]
    private static partial void NotAnswered(ILogger log, string model, string reason);
}
