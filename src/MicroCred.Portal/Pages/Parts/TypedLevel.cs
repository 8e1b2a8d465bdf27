using System.Globalization;
using MicroCred.Frameworks.Levels;

namespace MicroCred.Portal.Pages.Parts;

/// <summary>A level as a form's list or an address names it.</summary>
internal static class TypedLevel
{
    /// <summary><c>KKNI 7</c>, as <see cref="LevelId"/> writes it; whether there is such a level is not asked.</summary>
    public static LevelId? Read(string text) =>
        text.LastIndexOf(' ') is > 0 and var space && int.TryParse(text[(space + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(text[..space], number)
            : null;
}
