namespace MicroCred.Portal.Commands;

/// <summary>The words before the first <c>--setting</c> name a command; without any the portal serves.</summary>
internal sealed record CommandLine(IReadOnlyList<string> Words, string[] Settings)
{
    public static CommandLine Read(string[] arguments)
    {
        var words = arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
        return new(words, arguments[words.Count..]);
    }

    /// <returns>The command whose usage the words fit, word for word, and what stands in the place of its capitals; null where none fits.</returns>
    public (IPortalCommand Command, IReadOnlyList<string> Arguments)? Find(IEnumerable<IPortalCommand> commands)
    {
        foreach (var command in commands)
        {
            var usage = command.Usage.Split(' ');
            if (usage.Length == Words.Count && usage.Zip(Words).All(pair => IsGiven(pair.First) || pair.First == pair.Second))
                return (command, [.. usage.Zip(Words).Where(pair => IsGiven(pair.First)).Select(pair => pair.Second)]);
        }

        return null;
    }

    private static bool IsGiven(string word) => word.All(char.IsAsciiLetterUpper);
}
