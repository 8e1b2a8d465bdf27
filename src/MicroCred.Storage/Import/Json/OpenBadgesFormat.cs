using System.Text.Json;

namespace MicroCred.Storage.Import.Json;

/// <summary>Achievements of Open Badges 3.0: one object, an array of them, or one after the other. A credential's achievement is taken from it.</summary>
internal sealed class OpenBadgesFormat : IImportFormat
{
    /// <summary>In bytes. What is larger comes as JSON Lines, which is read row by row.</summary>
    public const long LargestFile = 64L << 20;

    public IEnumerable<ISourceRow> Read(Stream stream)
    {
        if (stream.CanSeek && stream.Length > LargestFile)
            throw new UnreadableFileException(ImportMessages.BadgesTooLarge(LargestFile >> 20));
        var number = 0;
        using var achievements = Parse(stream).GetEnumerator();
        while (Next(achievements, number) is { } achievement)
            yield return achievement.ValueKind is JsonValueKind.Object ? new BadgeRow(++number, AchievementOf(achievement)) : new BrokenRow(++number, ImportMessages.NotAnObject(achievement.ValueKind.ToString()));
        if (number == 0)
            throw new UnreadableFileException(ImportMessages.Empty);
    }

    private static JsonElement? Next(IEnumerator<JsonElement> achievements, int number)
    {
        try
        {
            return achievements.MoveNext() ? achievements.Current : null;
        }
        catch (JsonException)
        {
            throw new UnreadableFileException(ImportMessages.BadgesBroken(number + 1));
        }
    }

    private static IEnumerable<JsonElement> Parse(Stream stream)
    {
        foreach (var value in JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(stream, topLevelValues: true).ToBlockingEnumerable())
        {
            if (value.ValueKind is not JsonValueKind.Array)
                yield return value;
            else
            {
                foreach (var item in value.EnumerateArray())
                    yield return item;
            }
        }
    }

    private static JsonElement AchievementOf(JsonElement badge) =>
        badge.TryGetProperty("credentialSubject", out var subject) && subject.ValueKind is JsonValueKind.Object && subject.TryGetProperty("achievement", out var achievement)
            ? achievement
            : badge;
}
