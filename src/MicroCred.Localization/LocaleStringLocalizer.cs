using System.Globalization;
using Microsoft.Extensions.Localization;

namespace MicroCred.Localization;

/// <summary>Texts of the current UI culture; numbers and dates among the arguments take the form of the current culture.</summary>
internal sealed class LocaleStringLocalizer(LocaleCatalog catalog) : IStringLocalizer
{
    public LocalizedString this[string name]
    {
        get
        {
            var text = catalog.Find(name, CultureInfo.CurrentUICulture);
            return new(name, text ?? name, resourceNotFound: text is null);
        }
    }

    public LocalizedString this[string name, params object[] arguments]
    {
        get
        {
            var text = catalog.FindText(name, CultureInfo.CurrentUICulture);
            return text is null ? new(name, name, resourceNotFound: true) : new(name, string.Format(CultureInfo.CurrentCulture, text.Format, arguments));
        }
    }

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
        catalog.KeysOf(LocaleCatalog.SourceCulture).Select(key => this[key]);
}

/// <summary>One catalogue serves every type: keys are literals of the interface, not of a class.</summary>
internal sealed class LocaleStringLocalizerFactory(LocaleCatalog catalog) : IStringLocalizerFactory
{
    private readonly LocaleStringLocalizer localizer = new(catalog);

    public IStringLocalizer Create(Type resourceSource) => localizer;

    public IStringLocalizer Create(string baseName, string location) => localizer;
}
