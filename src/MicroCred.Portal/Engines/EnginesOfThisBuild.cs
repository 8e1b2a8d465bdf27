namespace MicroCred.Portal.Engines;

/// <summary>
/// The engines beside the built-in ones that <c>-p:Engines=…</c> compiled in. Each comes with a file of its name beside this one, compiled only
/// then; without it, its line here is none.
/// </summary>
internal static partial class EnginesOfThisBuild
{
    public static readonly IReadOnlyList<IEngine> All = Collect();

    static partial void AddOrleans(ICollection<IEngine> engines);

    static partial void AddSemanticKernel(ICollection<IEngine> engines);

    static partial void AddHotChocolate(ICollection<IEngine> engines);

    private static List<IEngine> Collect()
    {
        var engines = new List<IEngine>();
        AddOrleans(engines);
        AddSemanticKernel(engines);
        AddHotChocolate(engines);
        return engines;
    }
}
