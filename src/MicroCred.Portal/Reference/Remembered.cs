using System.Collections.Concurrent;

namespace MicroCred.Portal.Reference;

/// <summary>Answers that follow from their key alone, kept so that each is worked out once. All are forgotten when there are more than <paramref name="most"/>.</summary>
internal sealed class Remembered<TAnswer>(int most)
    where TAnswer : class
{
    private readonly ConcurrentDictionary<string, TAnswer> answers = new(StringComparer.Ordinal);
    private int kept;

    public TAnswer? Find(string key) => answers.GetValueOrDefault(key);

    public void Keep(string key, TAnswer answer)
    {
        if (Interlocked.Increment(ref kept) > most)
        {
            answers.Clear();
            Interlocked.Exchange(ref kept, 1);
        }

        answers[key] = answer;
    }
}
