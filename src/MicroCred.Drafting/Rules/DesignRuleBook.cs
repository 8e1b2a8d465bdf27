using System.Collections.Frozen;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MicroCred.Drafting.Rules;

/// <summary>Reads <c>taxonomy/design/</c>: the portal's own settings, and for each country those with its own entries in their place.</summary>
public sealed class DesignRuleBook
{
    private const string House = "house";

    private readonly FrozenDictionary<string, DesignRules> byCountry;

    private DesignRuleBook(FrozenDictionary<string, DesignRules> byCountry) => this.byCountry = byCountry;

    /// <summary>The country's rules, or the portal's own settings where the country has none.</summary>
    public DesignRules For(string? country) =>
        country is not null && byCountry.TryGetValue(country, out var rules) ? rules : byCountry[House];

    /// <exception cref="DesignRulesException">A file cannot be used.</exception>
    public static DesignRuleBook From(string folder)
    {
        var house = Path.Combine(folder, $"{House}.yaml");
        // The house first: what is wrong in it is not a country's fault.
        return new(Directory.EnumerateFiles(folder, "*.yaml").OrderByDescending(file => file == house).ThenBy(file => file, StringComparer.Ordinal).ToFrozenDictionary(
            file => Path.GetFileNameWithoutExtension(file),
            file => Read(house, file),
            StringComparer.OrdinalIgnoreCase));
    }

    private static DesignRules Read(string house, string file)
    {
        try
        {
            var merged = Root(house);
            if (file != house)
            {
                foreach (var (key, value) in Root(file).Children)
                    merged.Children[key] = value;
            }

            var text = new StringWriter();
            new YamlStream(new YamlDocument(merged)).Save(text, assignAnchors: false);
            var rules = new DeserializerBuilder()
                .WithNamingConvention(CamelCaseNamingConvention.Instance)
                .WithCaseInsensitivePropertyMatching()
                .WithEnforceRequiredMembers()
                .Build()
                .Deserialize<DesignRules>(text.ToString());
            Check(file, rules);
            return rules;
        }
        catch (YamlException broken)
        {
            throw new DesignRulesException($"{Path.GetFileName(file)}: {broken.InnerException?.Message ?? broken.Message}");
        }
    }

    private static void Check(string file, DesignRules rules)
    {
        var name = Path.GetFileName(file);
        if (rules.TimeShares.Guided + rules.TimeShares.Independent + rules.TimeShares.Assessment != 100)
            throw new DesignRulesException($"{name}: timeShares should add up to 100.");
        if (rules.OnlineShare is { } share && (share.Min < 0 || share.Max > 100 || share.Min > share.Max))
            throw new DesignRulesException($"{name}: onlineShare should be a range within 0 to 100.");
        foreach (var row in rules.Guide?.Rows ?? [])
        {
            if (row.MinMinutes < 1 || row.MaxMinutes < row.MinMinutes)
                throw new DesignRulesException($"{name}: the guide's row '{row.Activity}' should have 1 <= minMinutes <= maxMinutes.");
        }

        foreach (var range in rules.OutcomeLevels.Values.SelectMany(levels => levels.Values).SelectMany(domains => domains))
        {
            if (range.Value is not [var lowest, var highest] || lowest < 1 || lowest > highest || highest > range.Key.HighestLevel())
                throw new DesignRulesException($"{name}: outcomeLevels has a range for {range.Key} that is not [lowest, highest] within 1 to {range.Key.HighestLevel()}.");
        }
    }

    private static YamlMappingNode Root(string file)
    {
        var stream = new YamlStream();
        using var reader = new StreamReader(file);
        stream.Load(reader);
        return stream.Documents is [{ RootNode: YamlMappingNode root }]
            ? root
            : throw new DesignRulesException($"{Path.GetFileName(file)}: expected one mapping.");
    }
}

/// <summary>A file of <c>taxonomy/design/</c> that cannot be used. The message names the file and what to mend.</summary>
public sealed class DesignRulesException(string message) : Exception(message);
