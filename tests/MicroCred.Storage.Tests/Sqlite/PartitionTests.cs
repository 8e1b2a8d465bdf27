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
        using var scratch = new Scratch();

        var first = partition.Tally(scratch.MembersOf(among));
        var again = partition.Tally(scratch.MembersOf(among));

        var expected = Enumerable.Range(1, Entries).Where(among.Contains).CountBy(id => id % 7 == 0 ? 40 : ValueOf(id)).ToDictionary();
        Assert.Equal(expected.GetValueOrDefault(0), first.NotStated);
        Assert.Equal(expected.Where(part => part.Key != 0).OrderBy(part => part.Key).Select(part => (part.Key, part.Value)).ToList(), first.Values.ToList());
        Assert.Equal(first.Values.ToList(), again.Values.ToList());
    }

    private static int ValueOf(int id) => id % 30;
}
