"""What is read: exports, the live site, folders of files, lists of addresses. Nothing here knows our pages."""
