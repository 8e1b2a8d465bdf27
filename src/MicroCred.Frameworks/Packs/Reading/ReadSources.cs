using MicroCred.Frameworks.Packs.Nodes;

namespace MicroCred.Frameworks.Packs.Reading;

/// <summary><c>sources.yaml</c></summary>
internal sealed class ReadSources
{
    public Registry<Source> Sources { get; } = new("source");

    public void Read(OpenPack opened)
    {
        foreach (var entry in opened.Document("sources.yaml")?.List()?.Maps() ?? [])
            Sources.Add(entry.Find("code"), Read(entry, opened.Pack));
    }

    private static Source? Read(PackMap entry, CountryPack pack)
    {
        var code = entry.Need("code")?.Text();
        var title = entry.Need("title")?.Text();
        var publisher = entry.Find("publisher")?.Text();
        var year = entry.Find("year")?.Integer(1900, 2100);
        var url = entry.Find("url")?.Url();
        var readAt = entry.Find("readAt")?.Text();
        var grade = entry.Need("grade")?.Word<ReadingGrade>();
        var supports = pack.Text(entry.Find("supports"), $"source.{code}.supports");
        var knownErrors = pack.Text(entry.Find("knownErrors"), $"source.{code}.knownErrors");
        entry.RefuseOtherKeys();
        return code is null || title is null || grade is null
            ? null
            : new(code, title, publisher, year, url, grade.Value, supports, knownErrors, readAt);
    }
}
