using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using MicroCred.Bench.Operations;

namespace MicroCred.Bench.Load;

/// <summary>Asks a server single questions around the measurement.</summary>
internal sealed class BenchClient(Uri root) : IDisposable
{
    private readonly HttpClient http = new() { BaseAddress = root };

    public Uri Address(string path) => new(root, path);

    /// <exception cref="TimeoutException">The server does not come up within 60 seconds.</exception>
    public async Task WaitAsync(string path)
    {
        for (var attempt = 0; attempt < 600; attempt++)
        {
            try
            {
                using var response = await http.GetAsync(path);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100));
            }
        }

        throw new TimeoutException($"{root} does not come up.");
    }

    public Task<string> GetAsync(string path) => http.GetStringAsync(path);

    public async Task<long> AllocatedAsync() => long.Parse(await http.GetStringAsync("/allocated"), CultureInfo.InvariantCulture);

    public async Task<byte[]> AnswerAsync(string path, Operation operation)
    {
        using var content = new StringContent(operation.Body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        using var response = await http.PostAsync(path, content);
        return await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => http.Dispose();
}
