using MicroCred.Storage.Journal;

namespace MicroCred.Portal.Commands;

/// <summary>What the operator reads of a command. English, as the log is.</summary>
internal static class CommandMessages
{
    private const string WhatToDo = "Keep the database as it is for whoever investigates, and restore a backup.";

    public static string NoDatabase(string folder) =>
        $"There is no database in '{folder}'. Name the portal's data folder with --data <folder>.";

    public static string Journal(JournalFinding finding) => finding switch
    {
        { Fault: null } => FormattableString.Invariant($"The journal is whole: {finding.Events} event(s), the last with hash {finding.Hash}. Keep this line elsewhere: it proves later that nothing up to it was changed."),
        { Fault: JournalFault.Changed, Broken: { } broken } => FormattableString.Invariant($"The journal is broken at event {finding.Position} ({broken.Entity}, version {broken.Version}, '{broken.Name}' by {broken.By} at {broken.At:u}): it does not match its hash, so it or the event before it was changed after it was written. The {finding.Events} event(s) before it are whole. {WhatToDo}"),
        { Fault: JournalFault.Missing } => FormattableString.Invariant($"The journal is broken at event {finding.Position}: it is missing. The {finding.Events} event(s) before it are whole. {WhatToDo}"),
        { Fault: JournalFault.AfterTheEnd } => FormattableString.Invariant($"The journal is broken at event {finding.Position}: it stands after the recorded end, so the portal did not write it. The {finding.Events} event(s) before it are whole. {WhatToDo}"),
        _ => FormattableString.Invariant($"The journal is broken at its end: the recorded end does not match the last of its {finding.Events} event(s), so events after it were removed, or the record was changed. {WhatToDo}"),
    };
}
