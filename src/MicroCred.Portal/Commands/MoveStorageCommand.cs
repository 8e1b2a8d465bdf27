using MicroCred.Portal.Language;
using MicroCred.Portal.Settings;
using MicroCred.Storage;
using MicroCred.Storage.Moving;

namespace MicroCred.Portal.Commands;

/// <summary><c>storage move</c>: from the file in the data folder to the server of <c>ConnectionStrings:Portal</c>, each row checked on arrival.</summary>
internal sealed class MoveStorageCommand : IPortalCommand
{
    public string Usage => "storage move";

    public async Task<int> RunAsync(CommandCall call)
    {
        var (settings, wording) = (call.Services.GetRequiredService<PortalSettings>(), call.Services.GetRequiredService<Wording>());
        if (StorageSettings.ReadServer(call.Services.GetRequiredService<IConfiguration>(), out var problem) is not { } server)
            return await RefuseAsync(problem!);
        var file = new StorageOptions { File = Path.Combine(settings.Data, StorageOptions.DefaultFileName) };
        if (!File.Exists(file.File))
            return await RefuseAsync(CommandMessages.NoDatabase(file, settings.Data));
        try
        {
            await new MoveStorage(file, server).RunAsync(table => call.Output.WriteLine(CommandMessages.Moved(table)), call.Cancellation);
        }
        catch (StorageUnavailableException unusable)
        {
            return await RefuseAsync(wording.Say(unusable.Reason));
        }
        catch (StorageMoveException unmoved)
        {
            return await RefuseAsync(CommandMessages.NothingMoved(wording.Say(unmoved.Reason)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException || StorageAway.IsCause(stopped))
        {
            return await RefuseAsync(CommandMessages.NothingMoved(stopped.Message));
        }

        await call.Output.WriteLineAsync(CommandMessages.AllMoved(server.Place));
        return 0;

        async Task<int> RefuseAsync(string why)
        {
            await call.Errors.WriteLineAsync(why);
            return 1;
        }
    }
}
