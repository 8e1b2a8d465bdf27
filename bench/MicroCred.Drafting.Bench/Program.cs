using System.Globalization;
using MicroCred.Drafting.Bench;

// model <answer file>      a scripted model on a port of its own: thinks 200 ms, then writes the answer in 40 pieces, 25 ms apart; prints its address
// streams [<count> ...]    that many drafts at once, through the model drafter and from the scripted model directly, in turns; default 1 10 100
switch (args)
{
    case ["model", var answer]:
        await PacedModel.RunAsync(File.ReadAllText(answer));
        return 0;
    case ["streams", .. var counts] when counts.All(count => int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out _)):
        await StreamsBench.RunAsync(counts is [] ? [1, 10, 100] : [.. counts.Select(count => int.Parse(count, CultureInfo.InvariantCulture))]);
        return 0;
    default:
        Console.Error.WriteLine("Usage: model <answer file> | streams [<count> ...]");
        return 2;
}
