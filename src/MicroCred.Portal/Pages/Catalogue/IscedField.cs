using MicroCred.Portal.Language;

namespace MicroCred.Portal.Pages.Catalogue;

/// <summary>Names of the broad fields of ISCED-F 2013; a narrower code is shown with the broad field that it belongs to.</summary>
internal static class IscedField
{
    private const int BroadDigits = 2;

    public static string Field(this Wording words, string code) =>
        code.Length >= BroadDigits && code[..BroadDigits] is "00" or "01" or "02" or "03" or "04" or "05" or "06" or "07" or "08" or "09" or "10"
            ? $"{code} {words[$"isced.{code[..BroadDigits]}"]}"
            : code;
}
