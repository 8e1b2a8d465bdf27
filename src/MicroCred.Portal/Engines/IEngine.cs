namespace MicroCred.Portal.Engines;

/// <summary>Where an engine can take the built-in one's place. Each is a setting: <c>Engines:Host</c>.</summary>
internal enum EngineSeam
{
    /// <summary>Things with a life: <c>IEntityHost</c>.</summary>
    Host,

    /// <summary>The model that drafts: <c>IChatClient</c>.</summary>
    Drafting,

    /// <summary>What executes the API's schema.</summary>
    Api,
}

/// <summary>Ties an engine of <c>src/engines</c> into the portal, if this build has it and the settings name it.</summary>
internal interface IEngine
{
    EngineSeam Seam { get; }

    /// <summary>As settings and the build name it.</summary>
    string Name { get; }

    /// <summary>The settings that it reads, besides those of its framework.</summary>
    IReadOnlyList<string> Settings { get; }

    /// <summary>Registers what takes the built-in one's place. The built-in registrations follow and give way (TryAdd).</summary>
    /// <returns>Why it cannot be used: what was found, what was expected and how to mend it. Empty when it can.</returns>
    IEnumerable<string> Add(WebApplicationBuilder builder);
}
