using MicroCred.Frameworks.Levels;

namespace MicroCred.Portal.Pages.Frameworks;

internal static class ReadingOrder
{
    /// <summary>The framework that all refer to first, then the countries' own, then those of other regions; each by code.</summary>
    public static IEnumerable<QualificationsFramework> InReadingOrder(this IEnumerable<QualificationsFramework> frameworks) =>
        frameworks.OrderBy(Place).ThenBy(framework => framework.Code, StringComparer.Ordinal);

    private static int Place(QualificationsFramework framework) =>
        framework.Code == QualificationsFramework.ReferenceCode ? 0 : framework.Country is not null ? 1 : 2;
}
