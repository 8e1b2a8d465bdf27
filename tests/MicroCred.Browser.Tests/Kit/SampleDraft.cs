using MicroCred.Drafting.Briefs;
using MicroCred.Portal.Drafting;
using MicroCred.Portal.Drafting.Running;
using MicroCred.Storage.People;
using Microsoft.Extensions.DependencyInjection;

namespace MicroCred.Browser.Tests.Kit;

/// <summary>A course draft of the demo lecturer, each section proposed by the rules.</summary>
internal static class SampleDraft
{
    /// <summary>Below the language; blank before <see cref="AddAsync"/>.</summary>
    public static string Page { get; private set; } = "";

    public static async Task AddAsync(IServiceProvider services)
    {
        var draft = await NewAsync(services);
        var drafting = (await services.GetRequiredService<DraftSections>().StartAsync(draft, new([]), await LecturerAsync(services))).Value;
        Assert.Null((await drafting.Ended).Refusal);
        Page = $"drafts/{draft}";
    }

    /// <returns>The key of another draft, without a section.</returns>
    public static async Task<string> NewAsync(IServiceProvider services)
    {
        var brief = new CourseBrief
        {
            Title = "Keamanan pangan dalam praktik", Text = "Mata kuliah bagi pegawai industri pangan.\n- pengolahan pangan\n- penyimpanan", Language = "id", Level = new("KKNI", 6), Credits = 2, CreditSystem = "ID",
            Source = Lecturer.Source,
        };
        return (await services.GetRequiredService<DraftDesk>().CreateAsync(brief, await LecturerAsync(services))).Value.Draft.Id;
    }

    private static async Task<Person> LecturerAsync(IServiceProvider services) =>
        (await services.GetRequiredService<PeopleRegister>().FindCredentialsAsync("lecturer@demo.example", default))!.Person;
}
