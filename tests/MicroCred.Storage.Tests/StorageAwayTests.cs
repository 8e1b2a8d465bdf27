using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MicroCred.Storage.Tests;

public class StorageAwayTests
{
    public static TheoryData<string, string> OfTheServer => new()
    {
        { "08006", "the connection broke" },
        { "25006", "a standby, which only reads" },
        { "25P03", "a transaction that stood still too long" },
        { "28P01", "the password was changed" },
        { "3D000", "the database was dropped or renamed" },
        { "42501", "a right was taken away" },
        { "42P01", "a table was taken away" },
        { "53100", "its disk is full" },
        { "53300", "too many connections" },
        { "55000", "the database was shut" },
        { "57P01", "the server stops" },
        { "XX001", "data is damaged" },
    };

    [Theory]
    [MemberData(nameof(OfTheServer))]
    public void IsCause_ServerRefusesForNow_IsTrueHoweverDeepItStands(string state, string why)
    {
        var refused = new DbUpdateException("outer", new InvalidOperationException("inner", new PostgresException(why, "ERROR", "ERROR", state)));
        Assert.True(StorageAway.IsCause(refused), why);
        Assert.Equal(state == "53100", StorageAway.IsFull(refused));
    }

    /// <summary>On a full disk a server refuses new sessions so, under the code of an internal error: it can write no cache of its own.</summary>
    [Theory]
    [InlineData("FATAL")]
    [InlineData("PANIC")]
    public void IsCause_ServerEndsTheSession_IsTrueWhateverTheCode(string severity) =>
        Assert.True(StorageAway.IsCause(new PostgresException("could not write init file", severity, severity, "XX000")));

    [Theory]
    [InlineData("22P02")]
    [InlineData("23505")]
    [InlineData("42601")]
    [InlineData("XX000")]
    public void IsCause_OurOwnFault_IsFalse(string state) =>
        Assert.False(StorageAway.IsCause(new PostgresException("a bug", "ERROR", "ERROR", state)));
}
