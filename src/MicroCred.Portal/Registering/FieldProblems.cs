using System.Collections.Immutable;
using System.Text.RegularExpressions;
using MicroCred.Frameworks.Results;
using MicroCred.Frameworks.Text;
using MicroCred.Portal.Api.Roots;

namespace MicroCred.Portal.Registering;

/// <summary>What is wrong with the fields of a registration, as it is found. The bounds are those of an import.</summary>
internal sealed partial class FieldProblems
{
    public const int LongestName = 300;
    public const int LongestCode = 64;
    public const int LongestText = 4_000;
    private const int MostItems = 200;

    private readonly ImmutableArray<Refusal>.Builder found = ImmutableArray.CreateBuilder<Refusal>();

    public ImmutableArray<Refusal> Found => found.ToImmutable();

    public void Refuse(Message message, params string[] path) => found.Add(new(RefusalCode.BadUserInput, message, path));

    public void Required(string? text, int longest, params string[] path)
    {
        if (string.IsNullOrWhiteSpace(text))
            Refuse(RegistrationMessages.Empty(path.Last(part => !char.IsDigit(part[0]))), path);
        else
            Sound(text, longest, path);
    }

    public void Sound(string? text, int longest, params string[] path)
    {
        if (text is null)
            return;
        if (text.Length > longest)
            Refuse(RegistrationMessages.TooLong(text.Length, longest), path);
        else if (text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')))
            Refuse(RegistrationMessages.ControlCharacter, path);
    }

    public void InRange(decimal? number, decimal least, decimal most, params string[] path)
    {
        if (number < least || number > most)
            Refuse(RegistrationMessages.OutOfRange(number.Value, least, most), path);
    }

    public void Language(LanguageTag? tag, params string[] path)
    {
        if (tag is { Value: var written } && !LanguagePattern().IsMatch(written))
            Refuse(RegistrationMessages.NotALanguage(written), path);
    }

    /// <summary>Each once, in order, with its place; none where there are too many to look at.</summary>
    public IEnumerable<(T Item, string Place)> Items<T>(T[]? items, string field, Func<T, string>? unique = null)
    {
        if (items is null)
            yield break;
        if (items.Length > MostItems)
        {
            Refuse(RegistrationMessages.TooMany(items.Length, MostItems), field);
            yield break;
        }

        var met = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < items.Length; i++)
        {
            if (unique is not null && !met.Add(unique(items[i])))
                Refuse(RegistrationMessages.Repeated(unique(items[i])), field, $"{i}");
            yield return (items[i], $"{i}");
        }
    }

    [GeneratedRegex("^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$")]
    private static partial Regex LanguagePattern();
}
