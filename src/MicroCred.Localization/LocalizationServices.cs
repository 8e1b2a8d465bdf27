using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;

namespace MicroCred.Localization;

public static class LocalizationServices
{
    /// <summary>Adds <see cref="IStringLocalizer"/> over the texts of <paramref name="catalog"/>.</summary>
    public static IServiceCollection AddLocales(this IServiceCollection services, LocaleCatalog catalog)
    {
        services.TryAddSingleton(catalog);
        services.TryAddSingleton<IStringLocalizerFactory, LocaleStringLocalizerFactory>();
        services.TryAddSingleton(provider => provider.GetRequiredService<IStringLocalizerFactory>().Create("", ""));
        return services;
    }
}
