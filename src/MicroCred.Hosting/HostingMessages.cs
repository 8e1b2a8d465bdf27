namespace MicroCred.Hosting;

/// <summary>What a developer or operator reads when a journal and the code do not fit together. English, as the log is.</summary>
internal static class HostingMessages
{
    public static string EventWithoutFormat(Type type) =>
        $"{type.Name} has no written form. Add it to the kind's EventFormats, with a name that will never change.";

    public static string UnknownEvent(JournalEvent found, IEnumerable<(string Name, int Format)> known) =>
        $"{found.Entity} holds an event '{found.Name}' of format {found.Format} (position {found.Position}) that this release does not know. "
        + $"It knows: {string.Join(", ", known.Select(format => $"{format.Name} {format.Format}"))}. Run the release that wrote it, or a newer one.";

    public static string UnreadableEvent(JournalEvent found, string reason) =>
        $"{found.Entity} holds an event '{found.Name}' of format {found.Format} (position {found.Position}) whose data cannot be read: {reason} "
        + "If the record was changed, give it the next format number and say how the former is read.";
}
