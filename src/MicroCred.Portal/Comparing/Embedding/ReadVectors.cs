using Microsoft.Extensions.AI;

namespace MicroCred.Portal.Comparing.Embedding;

/// <summary>A model's answer as vectors of length one, strictly: one for each text, all of as many numbers as the model's vectors have.</summary>
internal static class ReadVectors
{
    /// <param name="dimension">Of vectors that the model gave before; absent for its first.</param>
    /// <returns>Absent where the answer cannot be used.</returns>
    public static IReadOnlyList<float[]>? From(IReadOnlyList<Embedding<float>> answer, int texts, int? dimension)
    {
        if (answer.Count != texts)
            return null;
        var expected = dimension ?? answer[0].Vector.Length;
        var vectors = answer.Select(embedding => OfLengthOne(embedding.Vector.ToArray())).OfType<float[]>().ToList();
        return vectors.Count == texts && vectors.All(vector => vector.Length == expected) ? vectors : null;
    }

    /// <returns>Absent for one that has no direction.</returns>
    private static float[]? OfLengthOne(float[] vector)
    {
        var length = Math.Sqrt(vector.Sum(number => (double)number * number));
        if (length is 0 || !double.IsFinite(length))
            return null;
        for (var i = 0; i < vector.Length; i++)
            vector[i] = (float)(vector[i] / length);
        return vector;
    }
}
