namespace MicroCred.Browser.Tests.Kit;

/// <summary>What these tests need beyond the .NET SDK. <c>.ci/run</c> installs it; where it is absent the tests are skipped and say so.</summary>
internal static class Machine
{
    public const string Chromium = "/usr/bin/chromium";

    public static string AxeScript { get; } = Path.Combine(AppContext.BaseDirectory, "axe.min.js");

    public static string? WhyNoBrowser { get; } = File.Exists(Chromium) ? null : $"No browser at {Chromium}: install Debian's package chromium.";

    public static string? WhyNoAxe { get; } = File.Exists(AxeScript) ? null : "axe-core is not installed: run npm ci in tests/MicroCred.Browser.Tests and build again.";
}

/// <summary>A test in the browser; skipped with the reason where there is none.</summary>
internal class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Machine.WhyNoBrowser;
}

/// <summary>The same for a table of cases.</summary>
internal class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute() => Skip = Machine.WhyNoBrowser;
}

/// <summary>A test by axe-core; skipped where the browser or axe-core is absent.</summary>
internal sealed class AxeFactAttribute : BrowserFactAttribute
{
    public AxeFactAttribute() => Skip ??= Machine.WhyNoAxe;
}

/// <summary>A table of cases that axe-core checks; skipped where the browser or axe-core is absent.</summary>
internal sealed class AxeTheoryAttribute : BrowserTheoryAttribute
{
    public AxeTheoryAttribute() => Skip ??= Machine.WhyNoAxe;
}
