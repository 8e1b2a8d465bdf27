using Microsoft.AspNetCore.Hosting;

namespace MicroCred.Portal.Tests;

public partial class RunningPortal
{
    static partial void ChooseEngines(IWebHostBuilder builder) => builder.UseSetting("Engines:Api", "HotChocolate");
}
