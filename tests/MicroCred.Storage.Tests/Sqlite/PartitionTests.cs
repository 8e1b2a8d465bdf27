using MicroCred.Storage.Sqlite.Index;

namespace MicroCred.Storage.Tests.Sqlite;

/// <summary>Facets are counted in two ways, by member and by part; both must count the same.</summary>
public sealed class PartitionTests
{
    private const int Entries = 20_000;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    [InlineData(5_000)]
    public void Tally_OfEveryNthEntry_CountsEachValueAndWhatIsNotStated(int step)
    {
        var partition = new Partition<int>();
        for (var id = 1; id <= Entries; id++)
            partition.Put(id, ValueOf(id) != 0, ValueOf(id));
        for (var id = 7; id <= Entries; id += 7)
        {
            partition.Remove(id);
            partition.Put(id, isStated: true, 40);
        }

        var among = new Bitmap();
        for (var id = 1; id <= Entries; id += step)
            among.Add(id);
        var (byMember, byPart) = (new int[partition.Parts], new int[partition.Parts]);

        using var scratch = new Scratch();
        partition.CountMembers(scratch.List(among, among.Count), byMember);
        partition.CountParts(among, byPart);

        var tally = partition.Tally(byMember);
        var expected = Enumerable.Range(1, Entries).Where(among.Contains).CountBy(id => id % 7 == 0 ? 40 : ValueOf(id)).ToDictionary();
        Assert.Equal(byMember, byPart);
        Assert.Equal(expected.GetValueOrDefault(0), tally.NotStated);
        Assert.Equal(expected.Where(part => part.Key != 0).OrderBy(part => part.Key).Select(part => (part.Key, part.Value)).ToList(), tally.Values.ToList());
    }

    private static int ValueOf(int id) => id % 30;
}
