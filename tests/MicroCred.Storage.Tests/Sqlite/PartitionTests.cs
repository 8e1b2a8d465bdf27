using MicroCred.Storage.Sqlite.Index;

namespace MicroCred.Storage.Tests.Sqlite;

/// <summary>Facets are counted in two ways, by member and by part; both must count the same.</summary>
public sealed class PartitionTests
{
    private const int Entries = 20_000;
    private const int Changed = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(5_000)]
    public void Count_OfEveryNthEntry_CountsEachValueWhicheverWay(int step)
    {
        var partition = new Partition();
        for (var entry = 0; entry < Entries; entry++)
            partition.Put(entry, ValueOf(entry));
        for (var entry = 0; entry < Entries; entry += 7)
        {
            partition.Remove(entry);
            partition.Put(entry, Changed);
        }

        var among = new Bitmap();
        for (var entry = 0; entry < Entries; entry += step)
            among.Add(entry);
        var (byMember, byPart) = (new int[partition.Parts], new int[partition.Parts]);

        using var scratch = new Scratch();
        partition.CountMembers(scratch.List(among, among.Count), byMember);
        partition.CountParts(among, without: null, byPart);

        var expected = new int[partition.Parts];
        foreach (var (value, count) in Enumerable.Range(0, Entries).Where(among.Contains).CountBy(Now))
            expected[value] = count;
        Assert.Equal(expected, byMember);
        Assert.Equal(expected, byPart);
    }

    [Fact]
    public void Count_WithoutAnotherSet_LeavesItsMembersOut()
    {
        var partition = new Partition();
        var (among, without) = (new Bitmap(), new Bitmap());
        for (var entry = 0; entry < Entries; entry++)
        {
            partition.Put(entry, ValueOf(entry));
            if (entry % 2 == 0)
                among.Add(entry);
            if (entry % 3 == 0 && entry < Entries / 2)
                without.Add(entry);
        }

        var (byMember, byPart) = (new int[partition.Parts], new int[partition.Parts]);
        using var scratch = new Scratch();
        partition.CountMembers(scratch.List(among, among.Count, without), byMember);
        partition.CountParts(among, without, byPart);

        Assert.Equal(Enumerable.Range(0, Entries).Count(entry => entry % 2 == 0 && (entry % 3 != 0 || entry >= Entries / 2)), byPart.Sum());
        Assert.Equal(byMember, byPart);
    }

    private static ushort ValueOf(int entry) => (ushort)(entry % 30);

    private static int Now(int entry) => entry % 7 == 0 ? Changed : ValueOf(entry);
}
