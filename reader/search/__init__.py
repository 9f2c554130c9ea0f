"""Search text -> terms -> SQL, and how Chinese text is indexed. Pure: nothing here touches a database."""
