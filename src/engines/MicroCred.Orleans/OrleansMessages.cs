namespace MicroCred.Orleans;

/// <summary>What an operator reads. English, as the log is.</summary>
internal static class OrleansMessages
{
    public static string CannotListen(OrleansOptions options, string reason) =>
        $"The silo cannot listen on {options.Address}:{options.Port}: {reason}. Stop the program that uses the port, or give this silo another port, or an address of this machine.";

    public static string CannotPrepareMembership(string reason) =>
        $"The tables of the cluster's members cannot be made or read: {reason} Let the database's user create tables once, or have its owner run membership.sql of this release.";

    public static string NotActive(string status) => $"The silo is {status}, not Active: what is asked here is decided here.";
}
