"""Campaigns (phong trào, cuộc vận động, chương trình) named in a text."""
