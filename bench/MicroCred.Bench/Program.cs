using System.Globalization;
using MicroCred.Bench;
using MicroCred.Bench.Hostile;
using MicroCred.Bench.Host;

return args switch
{
    ["host", var port] => await BenchHost.RunAsync(int.Parse(port, CultureInfo.InvariantCulture)),
    ["host", var port, var engine] => await BenchHost.RunAsync(int.Parse(port, CultureInfo.InvariantCulture), engine),
    ["graphql"] => await GraphQLBench.RunAsync(new BenchPlan()),
    ["graphql", "--rounds", var rounds, "--seconds", var seconds] => await GraphQLBench.RunAsync(new BenchPlan
    {
        Rounds = int.Parse(rounds, CultureInfo.InvariantCulture),
        Seconds = int.Parse(seconds, CultureInfo.InvariantCulture),
    }),
    ["hostile"] => await HostileBench.RunAsync(200),
    ["hostile", "--rounds", var rounds] => await HostileBench.RunAsync(int.Parse(rounds, CultureInfo.InvariantCulture)),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/MicroCred.Bench -- graphql [--rounds 5 --seconds 2] | hostile [--rounds 200]");
    return 1;
}
