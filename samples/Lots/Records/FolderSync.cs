using System.Runtime.InteropServices;

namespace Lots.Records;

/// <summary>Brings a folder's list of names to the disk, so that a file that was moved into place is there after a power cut too.</summary>
internal static class FolderSync
{
    /// <summary>Does it on Unix; Windows keeps the names of moved files by itself.</summary>
    /// <param name="file">A file in the folder.</param>
    internal static void Of(string file)
    {
        if (OperatingSystem.IsWindows())
            return;
        int handle = NativeMethods.Open(Path.GetDirectoryName(Path.GetFullPath(file))!, 0);
        if (handle < 0)
            return; // A folder that may be written and not read: the file itself is on the disk.
        _ = NativeMethods.Sync(handle);
        _ = NativeMethods.Close(handle);
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Open([MarshalAs(UnmanagedType.LPUTF8Str)] string path, int flags);

        [DllImport("libc", EntryPoint = "fsync")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Sync(int handle);

        [DllImport("libc", EntryPoint = "close")]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Close(int handle);
    }
}
