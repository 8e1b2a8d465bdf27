using System.Globalization;
using MicroCred.Portal.Language;
using MicroCred.Recognition.Comparison;

namespace MicroCred.Portal.Downloads;

/// <summary>One line for each element and credential; a value that is not stated is empty. The columns are described in <c>docs/downloads.md</c>.</summary>
internal static class WriteComparisonCsv
{
    public static byte[] Write(CredentialComparison comparison, Wording wording)
    {
        var table = new CsvTable(
            "element", "finding", "summary", "credential", "code", "title", "provider", "country", "value", "missing", "evidence_strength", "sources", "target", "as_of");
        foreach (var element in comparison.Elements)
        {
            for (var i = 0; i < comparison.Credentials.Length; i++)
                Add(table, comparison, element, i, wording);
        }

        return table.ToBytes();
    }

    private static void Add(CsvTable table, CredentialComparison comparison, ElementComparison element, int place, Wording wording)
    {
        var credential = comparison.Credentials[place];
        table.Add(
            Constant.Of(element.Element),
            Constant.Of(element.Finding),
            wording.Say(element.Summary),
            credential.Id.Value,
            credential.HasStatedCode ? credential.Code : null,
            credential.Stated.Title.In(CultureInfo.CurrentUICulture.Name),
            credential.Provider.Name,
            credential.Country,
            element.Values[place] is { } value ? wording.Say(value) : null,
            string.Join('|', element.Missing.Where(fact => fact.Credential == credential.Id).Select(fact => Constant.Of(fact.Element))),
            Constant.Of(element.Evidence.Strength),
            string.Join("; ", element.Evidence.Citations.Select(citation => citation.Source.Code)),
            comparison.Target.Code,
            comparison.AsOf);
    }
}
