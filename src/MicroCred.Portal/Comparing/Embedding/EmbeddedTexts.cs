using System.Numerics;
using System.Runtime.InteropServices;
using MicroCred.Portal.Drafting.Assisting;
using MicroCred.Recognition.Comparison;

namespace MicroCred.Portal.Comparing.Embedding;

/// <summary>What a model made of texts: their similarity is the cosine of their vectors, which are of length one.</summary>
/// <param name="vectors">By text; absent where the model did not answer.</param>
internal sealed class EmbeddedTexts(EmbeddingSettings settings, IReadOnlyDictionary<string, float[]>? vectors) : ITextSimilarity
{
    public string Model => settings.Model;

    public decimal Threshold => settings.Threshold;

    public bool HasAnswered => vectors is not null;

    public decimal? Between(string text, string other) =>
        vectors is not null && vectors.TryGetValue(text, out var one) && vectors.TryGetValue(other, out var another) ? Cosine(one, another) : null;

    /// <summary>Absent for vectors of two models.</summary>
    private static decimal? Cosine(float[] one, float[] other)
    {
        if (one.Length != other.Length)
            return null;
        var left = MemoryMarshal.Cast<float, Vector<float>>(one);
        var right = MemoryMarshal.Cast<float, Vector<float>>(other);
        var sum = 0f;
        for (var i = 0; i < left.Length; i++)
            sum += Vector.Dot(left[i], right[i]);
        for (var i = left.Length * Vector<float>.Count; i < one.Length; i++)
            sum += one[i] * other[i];
        return (decimal)Math.Clamp(sum, -1, 1);
    }
}
