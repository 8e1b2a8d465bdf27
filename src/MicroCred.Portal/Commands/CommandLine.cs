namespace MicroCred.Portal.Commands;

/// <summary>The words before the first <c>--setting</c> name a command; without any the portal serves.</summary>
internal sealed record CommandLine(IReadOnlyList<string> Words, string[] Settings)
{
    public static CommandLine Read(string[] arguments)
    {
        var words = arguments.TakeWhile(argument => !argument.StartsWith("--", StringComparison.Ordinal)).ToList();
        return new(words, arguments[words.Count..]);
    }

    /// <returns>The command whose usage the words fit, word for word; null where none fits.</returns>
    public CommandMatch? Find(IEnumerable<IPortalCommand> commands)
    {
        foreach (var command in commands)
        {
            var usage = command.Usage.Split(' ');
            if (usage.Length == Words.Count && usage.Zip(Words).All(pair => IsGiven(pair.First) || pair.First == pair.Second))
                return Match(command, [.. usage.Zip(Words).Where(pair => IsGiven(pair.First)).Select(pair => pair.Second)]);
        }

        return null;
    }

    private CommandMatch Match(IPortalCommand command, IReadOnlyList<string> arguments)
    {
        var known = command.Options.Select(option => option.Split(' ')).ToDictionary(option => option[0], option => option.Length > 1, StringComparer.Ordinal);
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var settings = new List<string>();
        for (var i = 0; i < Settings.Length; i++)
        {
            var (name, value) = Settings[i].Split('=', 2) is [var before, var after] ? (before, after) : (Settings[i], null);
            if (!known.TryGetValue(name, out var takesValue))
                settings.Add(Settings[i]);
            else if (value is null && takesValue && i + 1 < Settings.Length && !Settings[i + 1].StartsWith("--", StringComparison.Ordinal))
                options[name] = Settings[++i];
            else
                options[name] = value ?? "";
        }

        return new(command, arguments, options, [.. settings]);
    }

    private static bool IsGiven(string word) => word.All(char.IsAsciiLetterUpper);
}

/// <param name="Arguments">What stood in the place of the capitals of its usage, in order.</param>
/// <param name="Options">Those of its own that were given: name to value, empty where none was.</param>
/// <param name="Settings">The rest: the portal's.</param>
internal sealed record CommandMatch(IPortalCommand Command, IReadOnlyList<string> Arguments, IReadOnlyDictionary<string, string> Options, string[] Settings);
